"""What passages read like, family by family: rules learned from examples (`gate/impression`)."""
