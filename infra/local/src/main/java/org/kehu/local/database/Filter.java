package org.kehu.local.database;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a query where the values of a path must lie. It may say too much, never too little:
 * every document found by it is still judged by the server's matcher.
 */
final class Filter {

  private static final String REGEX_SIGNS = "\\^$.|?*+()[]{}";

  // Beyond an int the server compares numbers of different types by their whole part only.
  private static final double EXACT_COMPARISON = 0x1p31;

  private final Document query;

  Filter(Document query) {
    this.query = query;
  }

  /**
   * The ranges of a path, or null when the query does not restrict it. With {@code arrays}, two
   * conditions may be met by two elements, so they are not intersected.
   */
  @Nullable Ranges ranges(String path, boolean arrays) {
    return ranges(query, path, arrays);
  }

  /** The branches of each disjunction that all matches must satisfy one branch of. */
  List<List<Document>> disjunctions() {
    return disjunctions(query);
  }

  private static List<List<Document>> disjunctions(Document query) {
    List<List<Document>> found = new ArrayList<>();
    if (query.get("$or") instanceof Collection<?> branches) {
      found.add(documents(branches));
    }
    if (query.get("$and") instanceof Collection<?> parts) {
      documents(parts).forEach(part -> found.addAll(disjunctions(part)));
    }
    return found;
  }

  /** The fields and operators of the query without a value of it. */
  static String shape(@Nullable Object value) {
    return switch (value) {
      case Document document -> {
        List<String> parts = new ArrayList<>();
        document.forEach((name, inner) -> parts.add(name + ": " + shape(inner)));
        yield "{" + String.join(", ", parts) + "}";
      }
      case Collection<?> values when !documents(values).isEmpty() -> {
        List<String> parts = new ArrayList<>();
        documents(values).forEach(inner -> parts.add(shape(inner)));
        yield "[" + String.join(", ", parts) + "]";
      }
      case null, default -> "?";
    };
  }

  private static @Nullable Ranges ranges(Document query, String path, boolean arrays) {
    Ranges found = null;
    for (Map.Entry<String, Object> entry : query.entrySet()) {
      found = both(found, rangesOf(entry.getKey(), entry.getValue(), path, arrays), arrays);
    }
    return found;
  }

  private static @Nullable Ranges rangesOf(
      String name, @Nullable Object value, String path, boolean arrays) {
    if (name.equals(path)) {
      return condition(value);
    }
    if (name.equals("$and") && value instanceof Collection<?> parts) {
      Ranges found = null;
      for (Document part : documents(parts)) {
        found = both(found, ranges(part, path, arrays), arrays);
      }
      return found;
    }
    if (name.equals("$or") && value instanceof Collection<?> branches) {
      return anyOf(documents(branches), path, arrays);
    }
    if (path.startsWith(name + ".")
        && value instanceof Document inner
        && inner.get("$elemMatch") instanceof Document element) {
      return ranges(element, path.substring(name.length() + 1), true);
    }
    return null;
  }

  private static @Nullable Ranges anyOf(List<Document> branches, String path, boolean arrays) {
    Ranges all = null;
    for (Document branch : branches) {
      Ranges one = ranges(branch, path, arrays);
      if (one == null) {
        return null;
      }
      all = all == null ? one : all.union(one);
    }
    return all;
  }

  private static @Nullable Ranges both(@Nullable Ranges one, @Nullable Ranges two, boolean arrays) {
    if (one == null || two == null) {
      return one == null ? two : one;
    }
    return arrays ? one.narrower(two) : one.intersection(two);
  }

  private static @Nullable Ranges condition(@Nullable Object value) {
    if (value instanceof BsonRegularExpression regex) {
      return startOf(regex);
    }
    if (!(value instanceof Document operators)) {
      return point(value);
    }
    if (BsonRegularExpression.isRegularExpression(operators)) {
      return operators.get("$regex") instanceof String
          ? startOf(BsonRegularExpression.convertToRegularExpression(operators))
          : null;
    }
    Ranges found = null;
    for (Map.Entry<String, Object> operator : operators.entrySet()) {
      Ranges one = operator(operator.getKey(), operator.getValue());
      found = found == null ? one : one == null ? found : found.intersection(one);
    }
    return found == null ? elements(operators) : found;
  }

  private static @Nullable Ranges operator(String name, @Nullable Object value) {
    return switch (name) {
      case "$eq" -> point(value);
      case "$in" -> value instanceof Collection<?> choices ? points(choices) : null;
      case "$gt" -> value == null ? null : isExact(value) ? above(value) : range(value, true);
      case "$lt" -> value == null ? null : isExact(value) ? below(value) : range(value, false);
      case "$gte" -> value == null ? null : range(value, true);
      case "$lte" -> value == null ? null : range(value, false);
      case "$exists" -> Boolean.TRUE.equals(value) ? Ranges.PRESENT : null;
      default -> null;
    };
  }

  private static @Nullable Ranges elements(Document operators) {
    if (operators.get("$elemMatch") instanceof Document element
        && element.keySet().stream().allMatch(key -> key.startsWith("$"))) {
      return condition(element);
    }
    if (operators.get("$all") instanceof Collection<?> all && !all.isEmpty()) {
      Object first = all.iterator().next();
      return first instanceof Document || first instanceof Collection ? null : point(first);
    }
    return null;
  }

  private static @Nullable Ranges points(Collection<?> choices) {
    List<Interval> points = new ArrayList<>();
    for (Object choice : choices) {
      if (!isPlain(choice)) {
        return null;
      }
      points.add(Interval.point(KeyWriter.key(choice)));
    }
    return Ranges.of(points);
  }

  private static @Nullable Ranges point(@Nullable Object value) {
    return isPlain(value) || value instanceof Collection
        ? Ranges.of(Interval.point(KeyWriter.key(value)))
        : null;
  }

  private static @Nullable Ranges range(Object bound, boolean lower) {
    if (!isPlain(bound)) {
      return null;
    }
    byte[] type = {KeyWriter.type(bound)};
    byte[] end = KeyWriter.key(bound instanceof Number number ? loosened(number, lower) : bound);
    return Ranges.of(lower ? Interval.between(end, type) : Interval.between(type, end));
  }

  /** Whether only an equal value has this one's key, so that an open bound leaves it out. */
  private static boolean isExact(Object bound) {
    return bound instanceof Instant || bound instanceof String;
  }

  private static Ranges above(Object bound) {
    byte[] type = {KeyWriter.type(bound)};
    return Ranges.of(Interval.between(Interval.after(KeyWriter.key(bound)), type));
  }

  private static Ranges below(Object bound) {
    byte[] type = {KeyWriter.type(bound)};
    return Ranges.of(Interval.between(type, Interval.before(KeyWriter.key(bound))));
  }

  private static Number loosened(Number bound, boolean lower) {
    double value = bound.doubleValue();
    if (Math.abs(value) < EXACT_COMPARISON) {
      return bound;
    }
    return lower ? Math.nextDown(Math.floor(value) - 1) : Math.nextUp(Math.ceil(value) + 1);
  }

  private static @Nullable Ranges startOf(BsonRegularExpression regex) {
    String pattern = regex.getPattern();
    String options = regex.getOptions();
    if (options != null && !options.isEmpty()
        || !pattern.startsWith("^")
        || pattern.contains("|")) {
      return null;
    }
    String start = literalStart(pattern.substring(1));
    byte[] prefix = KeyWriter.textPrefix(start);
    return start.isEmpty() ? null : Ranges.of(Interval.between(prefix, prefix));
  }

  private static String literalStart(String pattern) {
    boolean quoted = pattern.startsWith("\\Q") && pattern.contains("\\E");
    int start = quoted ? 2 : 0;
    int end = quoted ? pattern.indexOf("\\E") : 0;
    while (!quoted && end < pattern.length() && REGEX_SIGNS.indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    int next = quoted ? end + 2 : end;
    boolean optional = next < pattern.length() && "?*{".indexOf(pattern.charAt(next)) >= 0;
    return pattern.substring(start, optional ? Math.max(start, end - 1) : end);
  }

  private static boolean isPlain(@Nullable Object value) {
    return value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Instant
        || value instanceof ObjectId
        || value instanceof UUID
        || value instanceof LegacyUUID
        || value instanceof BinData
        || value instanceof BsonTimestamp;
  }

  private static List<Document> documents(Collection<?> values) {
    List<Document> documents = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof Document document) {
        documents.add(document);
      }
    }
    return documents;
  }
}
