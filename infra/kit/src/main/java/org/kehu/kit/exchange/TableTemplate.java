package org.kehu.kit.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table that people fill in: all columns, needed ones with a star, and example rows. */
public final class TableTemplate {

  private TableTemplate() {}

  /** Writes it; what an example leaves out is empty. */
  public static <C extends TableColumn> void write(
      List<C> columns, List<Map<C, String>> examples, TableWriter table) throws IOException {
    table.write(
        columns.stream().map(column -> column.title() + (column.needed() ? "*" : "")).toList());
    for (Map<C, String> example : examples) {
      List<String> cells = new ArrayList<>(columns.size());
      columns.forEach(column -> cells.add(example.getOrDefault(column, "")));
      table.write(cells);
    }
  }
}
