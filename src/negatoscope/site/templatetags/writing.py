"""`{% writing %}`: what a page tells the script that checks while one writes."""

from __future__ import annotations

from django import template

from negatoscope.site.writing.page import config

register = template.Library()

register.simple_tag(config, name="writing")
