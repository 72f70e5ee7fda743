package org.kehu.bench.scene;

import org.kehu.bench.Target;

/** What the memory of the suite may be, in MB. */
final class Memory {

  /** Resident, of all processes together. */
  static final Target RESIDENT = Target.atMost(2_560, 1_640, " MB");

  /** The highest use of the heap of one service while it works through a large input. */
  static final Target HEAP = Target.atMost(400, 400, " MB");

  private Memory() {}
}
