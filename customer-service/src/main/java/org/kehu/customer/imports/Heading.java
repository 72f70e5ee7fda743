package org.kehu.customer.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Tidy;

/**
 * The line of column names: where each known column stands.
 *
 * @param names as they stand in the file
 */
record Heading(List<String> names, Map<Column, Integer> places) {

  /** Reads it; columns that are not known are carried along and not used. */
  static Heading of(List<String> names) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int at = 0; at < names.size(); at++) {
      int place = at;
      Column.of(names.get(at)).ifPresent(column -> places.putIfAbsent(column, place));
    }
    List<String> missing =
        Column.NEEDED.stream()
            .filter(column -> !places.containsKey(column))
            .map(Column::title)
            .toList();
    if (places.isEmpty()) {
      throw new FileUnreadable(ImportFailure.Code.HEADER_MISSING, "");
    }
    if (!missing.isEmpty()) {
      throw new FileUnreadable(ImportFailure.Code.COLUMNS_MISSING, String.join("、", missing));
    }
    return new Heading(List.copyOf(names), Map.copyOf(places));
  }

  /** The cell of a column, without outer spaces; null when empty or absent. */
  @Nullable String cell(Row row, Column column) {
    Integer place = places.get(column);
    return place == null || place >= row.cells().size() ? null : Tidy.text(row.cells().get(place));
  }
}
