package org.kehu.local.database;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document holds at a dotted path: every value that a condition on the path may be compared
 * with, the elements of arrays on the way included.
 */
final class PathValues {

  private final String[] names;
  private final List<@Nullable Object> values = new ArrayList<>(1);
  private final List<@Nullable Object> sorted = new ArrayList<>(1);
  private boolean present;
  private int arrayDepth = -1;

  private PathValues(String[] names) {
    this.names = names;
  }

  static PathValues of(Document document, String[] names) {
    PathValues found = new PathValues(names);
    found.collect(document, 0);
    return found;
  }

  List<@Nullable Object> values() {
    return values;
  }

  /** The values of which the least or the greatest gives the document its place in a sort. */
  List<@Nullable Object> sorted() {
    return sorted;
  }

  /** Whether the path leads to a value, be it null. */
  boolean present() {
    return present;
  }

  /** The path of the first array met, or null when the path holds one plain value. */
  @Nullable String array() {
    return arrayDepth < 0 ? null : String.join(".", List.of(names).subList(0, arrayDepth));
  }

  private void collect(@Nullable Object value, int depth) {
    if (depth == names.length) {
      present |= !(value instanceof Missing);
      leaf(value);
      if (value instanceof Collection<?> array) {
        sorted.addAll(array);
      } else {
        sorted.add(value);
      }
    } else if (value instanceof Document document) {
      collect(document.getOrMissing(names[depth]), depth + 1);
    } else if (value instanceof Collection<?> array) {
      elements(array, depth);
    } else {
      nothing();
    }
  }

  private void nothing() {
    values.add(null);
    sorted.add(null);
  }

  private void elements(Collection<?> array, int depth) {
    met(depth);
    if (array instanceof List<?> list && isIndex(names[depth], list.size())) {
      collect(list.get(Integer.parseInt(names[depth])), depth + 1);
    }
    if (array.isEmpty()) {
      nothing();
    }
    for (Object element : array) {
      collect(element, depth);
    }
  }

  private void leaf(@Nullable Object value) {
    values.add(value);
    if (value instanceof Collection<?> array) {
      met(names.length);
      array.forEach(this::leaf);
    }
  }

  private void met(int depth) {
    if (arrayDepth < 0) {
      arrayDepth = depth;
    }
  }

  private static boolean isIndex(String name, int size) {
    return name.length() < 10
        && !name.isEmpty()
        && name.chars().allMatch(Character::isDigit)
        && Integer.parseInt(name) < size;
  }
}
