package org.kehu.e2e.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row being written: column title to cell. */
final class Draft {

  private final Map<String, String> cells = new LinkedHashMap<>();

  Draft with(String column, String cell) {
    if (!CustomerFile.COLUMNS.contains(column)) {
      throw new IllegalArgumentException("The template has no column " + column);
    }
    cells.put(column, cell);
    return this;
  }

  Draft without(String column) {
    cells.remove(column);
    return this;
  }

  Draft copy() {
    Draft copy = new Draft();
    copy.cells.putAll(cells);
    return copy;
  }

  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  List<String> cells() {
    List<String> row = new ArrayList<>();
    for (String column : CustomerFile.COLUMNS) {
      row.add(cells.getOrDefault(column, ""));
    }
    return row;
  }
}
