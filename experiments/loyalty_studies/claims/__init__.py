"""Famous claims on trial, one study a file or package."""
