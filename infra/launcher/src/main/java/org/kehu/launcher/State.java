package org.kehu.launcher;

import java.util.Locale;

/** How a process of the suite is. */
enum State {
  /** Not started, or ended as it was told to. */
  STOPPED,
  /** Runs, and does not serve yet, or not any more. */
  UNREADY,
  /** Serves. */
  READY,
  /** Was started, was not told to end, and is gone. */
  DEAD;

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
