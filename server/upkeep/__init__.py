"""What the operator does now and then beside the house: backups, keys, stewards. Run by `make`."""
