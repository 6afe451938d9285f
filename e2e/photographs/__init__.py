"""Every state of every screen, photographed into a folder that is not kept."""
