package org.kehu.kit.exchange;

import java.util.List;

/** A column that a table may have; implemented by enums. */
public interface TableColumn {

  /** Its name in the template. */
  String title();

  /** Other names under which it is known. */
  List<String> aliases();

  /** Whether no row can be kept without it. */
  boolean needed();
}
