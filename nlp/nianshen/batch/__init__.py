"""Over folders: which files to audit, and (later) engines, shards and stores."""
