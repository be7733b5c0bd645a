"""The rules, one module for each family; they are found by listing this folder."""
