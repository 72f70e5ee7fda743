package org.kehu.kit.process;

/** Somebody else has the process in hand: whoever believed to hold it stops at once. */
final class HoldLost extends RuntimeException {

  HoldLost(String processId) {
    super("Process " + processId + " is in other hands", null, false, false);
  }
}
