package org.kehu.kit.files;

/** Where a file stands. */
public enum FileState {
  /** Being taken in; swept when that was broken off. */
  UPLOADING,
  /** Whole and of an allowed type; not scanned yet, so nobody gets it. */
  CHECKED,
  /** To be had. */
  READY,
  /** Taken away by somebody; its content goes after a while. */
  REMOVED,
  /** Nothing but this record is left. */
  PURGED
}
