package org.kehu.kit.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The line of column names: where each known column stands, in whatever order, width and spacing,
 * with or without a star for mandatory.
 *
 * @param <C> the columns
 */
public final class Heading<C extends TableColumn> {

  private final List<String> names;
  private final Map<C, Integer> places;

  private Heading(List<String> names, Map<C, Integer> places) {
    this.names = List.copyOf(names);
    this.places = places;
  }

  /** Finds the columns; one that is there twice counts where it stands first. */
  public static <C extends TableColumn> Heading<C> of(List<String> names, List<C> columns) {
    Map<String, C> known = new LinkedHashMap<>();
    for (C column : columns) {
      known.putIfAbsent(folded(column.title()), column);
      column.aliases().forEach(alias -> known.putIfAbsent(folded(alias), column));
    }
    Map<C, Integer> places = new LinkedHashMap<>();
    for (int at = 0; at < names.size(); at++) {
      C column = known.get(folded(names.get(at)));
      if (column != null) {
        places.putIfAbsent(column, at);
      }
    }
    if (places.isEmpty()) {
      throw new TableUnreadable(TableUnreadable.Code.HEADER_MISSING, "");
    }
    List<String> missing =
        columns.stream()
            .filter(column -> column.needed() && !places.containsKey(column))
            .map(TableColumn::title)
            .toList();
    if (!missing.isEmpty()) {
      throw new TableUnreadable(TableUnreadable.Code.COLUMNS_MISSING, String.join("、", missing));
    }
    return new Heading<>(names, places);
  }

  /** Column names as they stand in the file. */
  public List<String> names() {
    return names;
  }

  /**
   * Columns of the file that are not known, or there twice: nobody should believe them imported.
   */
  public List<String> ignored() {
    List<String> ignored = new ArrayList<>();
    for (int at = 0; at < names.size(); at++) {
      if (!places.containsValue(at)) {
        ignored.add(names.get(at));
      }
    }
    return ignored;
  }

  /** The cell of a column, without outer spaces; null when empty or absent. */
  public @Nullable String cell(TableRow row, C column) {
    Integer place = places.get(column);
    if (place == null || place >= row.cells().size()) {
      return null;
    }
    String text = row.cells().get(place).strip();
    return text.isEmpty() ? null : text;
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s*\\uFEFF]", "")
        .toLowerCase(Locale.ROOT);
  }
}
