"""The keys by which a number of a known kind proves itself. Each takes digits without separators."""

from __future__ import annotations


def has_luhn_key(digits: str) -> bool:
    """Whether the last digit is the Luhn key (ISO/IEC 7812-1) of the others: RPPS, FINESS, SIRET, Canadian SIN."""
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if index % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def has_npi_key(digits: str) -> bool:
    """Whether ten digits are a National Provider Identifier: a Luhn key over 80840 and the number (45 CFR 162.406)."""
    return len(digits) == 10 and digits[0] in "12" and has_luhn_key("80840" + digits)


def has_nhs_key(digits: str) -> bool:
    """Whether ten digits are an NHS number: weights 10 to 2 modulo 11 (NHS Data Dictionary)."""
    if len(digits) != 10 or len(set(digits)) == 1:
        return False
    key = 11 - sum(int(digit) * (10 - index) for index, digit in enumerate(digits[:9])) % 11
    return key != 10 and key % 11 == int(digits[9])


def has_ean_key(digits: str) -> bool:
    """Whether the last of 13 digits is the key of the others: EAN, ISBN, and the Swiss AHV number (756...)."""
    return len(digits) == 13 and sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10 == 0


def has_belgian_key(digits: str) -> bool:
    """Whether 11 digits are a Belgian national number: 97 less the rest of nine (2 before them from 2000)."""
    if len(digits) != 11:
        return False
    key = int(digits[9:])
    return any(97 - int(prefix + digits[:9]) % 97 == key for prefix in ("", "2"))


def has_iban_key(iban: str) -> bool:
    """Whether letters and digits are an International Bank Account Number (ISO 13616: rest 1 modulo 97)."""
    if not (15 <= len(iban) <= 34 and iban[:2].isalpha() and iban[2:4].isdigit()):
        return False
    return int("".join(str(int(character, 36)) for character in iban[4:] + iban[:4])) % 97 == 1


def has_nir_key(number: str) -> bool:
    """Whether 15 characters (digits, or 2A and 2B at the sixth and seventh) are a NIR with its key.

    The key is 97 less the number modulo 97; in Corsica 2A counts as 19 and 2B as 18 (CSS R.115-1, INSEE).
    """
    body = number[:13].upper().replace("2A", "19").replace("2B", "18")
    if len(number) != 15 or not body.isdigit() or not number[13:].isdigit():
        return False
    return 97 - int(body) % 97 == int(number[13:])
