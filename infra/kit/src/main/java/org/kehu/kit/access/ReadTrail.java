package org.kehu.kit.access;

import java.util.List;

/** Is told what a caller is about to see: the audit trail. */
@FunctionalInterface
public interface ReadTrail {

  /** Keeps nothing. */
  ReadTrail NONE = seen -> {};

  /** Returns when that may be shown; throws a refusal when it must not be. */
  void shown(List<? extends Confidential> seen);
}
