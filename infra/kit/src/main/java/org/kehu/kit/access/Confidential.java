package org.kehu.kit.access;

/** Something that callers may be shown: what it is and how confidential. */
public interface Confidential {

  /** {@code <kind>/<id>}. */
  String subject();

  /** How confidential it is. */
  Level level();
}
