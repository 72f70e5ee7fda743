package org.kehu.bench;

import org.kehu.bench.ground.Ground;

/** Something that is measured. */
public interface Scene {

  /** What is typed to run it alone. */
  String name();

  /** The heading of its results. */
  String title();

  /** Measures peer and ours. */
  Measured measure(Ground ground, Dose dose);
}
