package org.kehu.kit.access.table;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads {@code deprecated: {since: 2026-12-01, until: 2027-06-01, successor: /api/v2/…}} of a row.
 *
 * @param faults takes the place and the words of each fault
 */
record RetirementReader(BiConsumer<Node, String> faults) {

  private static final Set<String> KEYS = Set.of("since", "until", "successor");

  /** Null when there is none, or when it has faults. */
  @Nullable Retirement read(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    if (!(node instanceof MappingNode fields)) {
      faults.accept(
          node,
          "'deprecated' must be {since: 2026-12-01, until: 2027-06-01, successor: /api/v2/...}");
      return null;
    }
    Map<String, String> values = values(fields);
    LocalDate since = day(fields, "since", values);
    LocalDate until = day(fields, "until", values);
    String successor = successor(fields, values.get("successor"));
    if (since == null || until == null || successor == null) {
      return null;
    }
    if (!until.isAfter(since)) {
      faults.accept(fields, "'until' must be after 'since'");
      return null;
    }
    return new Retirement(since, until, successor);
  }

  private Map<String, String> values(MappingNode fields) {
    Map<String, String> values = new HashMap<>();
    for (NodeTuple field : fields.getValue()) {
      String key = field.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
      if (!KEYS.contains(key)) {
        faults.accept(
            field.getKeyNode(), "'" + key + "' is not known; there are " + new TreeSet<>(KEYS));
      } else if (field.getValueNode() instanceof ScalarNode value) {
        values.put(key, value.getValue());
      }
    }
    return values;
  }

  private @Nullable LocalDate day(Node at, String key, Map<String, String> values) {
    try {
      return LocalDate.parse(values.getOrDefault(key, ""));
    } catch (DateTimeParseException wrong) {
      faults.accept(at, "'" + key + "' must be a day like 2026-12-01");
      return null;
    }
  }

  private @Nullable String successor(Node at, @Nullable String path) {
    if (path == null) {
      faults.accept(at, "'successor' is missing: say what to call instead");
      return null;
    }
    if (!path.startsWith("/")) {
      faults.accept(at, "'successor' must be a path, like /api/v2/customers");
      return null;
    }
    return path;
  }
}
