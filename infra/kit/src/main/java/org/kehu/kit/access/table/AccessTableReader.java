package org.kehu.kit.access.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Role;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads {@code access/<service>.yaml}: a list of operations, each with {@code path}, {@code
 * method}, and either {@code public: true} or {@code scopes} and/or {@code roles}; {@code
 * routeClass} is {@code read} for GET, {@code write} for others and {@code public} for public rows
 * unless it is given; {@code deprecated} tells its {@link Retirement}. All faults of a file are
 * told at once.
 */
public final class AccessTableReader {

  private static final Set<String> KEYS =
      Set.of("path", "method", "scopes", "roles", "public", "routeClass", "deprecated");
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final String SCOPE = NAME + "\\." + NAME;
  private static final String SEGMENT = "[A-Za-z0-9._~-]+|\\{[A-Za-z][A-Za-z0-9]*}";

  private final String file;
  private final String service;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Integer> seen = new LinkedHashMap<>();

  private AccessTableReader(String service) {
    this.service = service;
    this.file = "access/" + service + ".yaml";
  }

  /** The table of one service from the class path; empty when the service has no file. */
  public static Optional<AccessTable> fromClassPath(ClassLoader loader, String service) {
    try (InputStream in = loader.getResourceAsStream("access/" + service + ".yaml")) {
      return in == null
          ? Optional.empty()
          : Optional.of(read(service, new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException("access/" + service + ".yaml cannot be read", broken);
    }
  }

  /**
   * The table in this text.
   *
   * @throws AccessTableException with every fault found
   */
  public static AccessTable read(String service, Reader text) {
    AccessTableReader reader = new AccessTableReader(service);
    List<Operation> operations = reader.operations(text);
    if (!reader.faults.isEmpty()) {
      throw new AccessTableException(reader.faults);
    }
    return AccessTable.of(operations);
  }

  private List<Operation> operations(Reader text) {
    Node document = compose(text);
    List<Operation> operations = new ArrayList<>();
    if (document == null) {
      return operations;
    }
    if (!(document instanceof SequenceNode rows)) {
      fault(document, "the file must be a list of operations, each starting with '- path: /...'");
      return operations;
    }
    for (Node row : rows.getValue()) {
      if (row instanceof MappingNode fields) {
        operation(fields).ifPresent(operations::add);
      } else {
        fault(row, "an operation must have at least 'path' and 'method'");
      }
    }
    return operations;
  }

  private @Nullable Node compose(Reader text) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    try {
      return new Yaml(options).compose(text);
    } catch (YAMLException unreadable) {
      faults.add(file + ": is not YAML: " + unreadable.getMessage());
      return null;
    }
  }

  private Optional<Operation> operation(MappingNode row) {
    int before = faults.size();
    Map<String, Node> fields = fields(row);
    String method = method(row, fields.get("method"));
    String path = path(row, fields.get("path"));
    Requirement requirement = requirement(row, fields);
    RouteClass routeClass = routeClass(fields.get("routeClass"), method, requirement);
    Retirement retirement = new RetirementReader(this::fault).read(fields.get("deprecated"));
    if (path != null && method != null) {
      unique(row, method, path);
    }
    return faults.size() > before || path == null || method == null
        ? Optional.empty()
        : Optional.of(new Operation(service, method, path, requirement, routeClass, retirement));
  }

  private Map<String, Node> fields(MappingNode row) {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple field : row.getValue()) {
      String key = field.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
      if (!KEYS.contains(key)) {
        fault(field.getKeyNode(), "'" + key + "' is not known; a row may have " + sorted(KEYS));
      } else if (fields.put(key, field.getValueNode()) != null) {
        fault(field.getKeyNode(), "'" + key + "' stands twice in one row");
      }
    }
    return fields;
  }

  private @Nullable String method(Node row, @Nullable Node node) {
    String method = scalar(node);
    if (method == null || !METHODS.contains(method)) {
      fault(node == null ? row : node, "'method' must be one of " + sorted(METHODS));
      return null;
    }
    return method;
  }

  private @Nullable String path(Node row, @Nullable Node node) {
    String path = scalar(node);
    if (path == null) {
      fault(row, "'path' is missing");
      return null;
    }
    Node at = node == null ? row : node;
    if (path.equals("/")) {
      return path;
    }
    if (!path.startsWith("/") || path.endsWith("/")) {
      fault(at, "path " + path + " must start with '/' and must not end with it");
      return null;
    }
    String body = path.endsWith("/**") ? path.substring(0, path.length() - 3) : path;
    for (String segment : body.isEmpty() ? new String[0] : body.substring(1).split("/", -1)) {
      if (!segment.matches(SEGMENT)) {
        fault(
            at,
            "path "
                + path
                + ": '"
                + segment
                + "' must be a literal or a whole {variable}; '**' may stand only at the end");
        return null;
      }
    }
    try {
      PathPatternParser.defaultInstance.parse(path);
      return path;
    } catch (PatternParseException wrong) {
      fault(at, "path " + path + " is no pattern: " + wrong.getMessage());
      return null;
    }
  }

  private Requirement requirement(Node row, Map<String, Node> fields) {
    Set<String> scopes = names(fields.get("scopes"), "scopes");
    Set<String> roles = names(fields.get("roles"), "roles");
    boolean open = open(fields.get("public"));
    for (String scope : scopes) {
      if (!scope.matches(SCOPE)) {
        fault(row, "scope '" + scope + "' must look like 'complaints.write'");
      }
    }
    for (String role : roles) {
      if (!role.equals(Requirement.ANY_ROLE) && Role.of(role).isEmpty()) {
        fault(row, "role '" + role + "' does not exist; use one of the suite's roles or \"*\"");
      }
    }
    if (open && !(scopes.isEmpty() && roles.isEmpty())) {
      fault(row, "a row is either public or has scopes and roles, not both");
    }
    if (!open && scopes.isEmpty() && roles.isEmpty()) {
      fault(row, "nobody could call this: give 'scopes', 'roles' or 'public: true'");
    }
    return new Requirement(open, scopes, roles);
  }

  private boolean open(@Nullable Node node) {
    if (node == null) {
      return false;
    }
    String value = scalar(node);
    if (!"true".equals(value) && !"false".equals(value)) {
      fault(node, "'public' must be true or false");
    }
    return "true".equals(value);
  }

  private RouteClass routeClass(
      @Nullable Node node, @Nullable String method, Requirement requirement) {
    if (node == null) {
      RouteClass plain = "GET".equals(method) ? RouteClass.READ : RouteClass.WRITE;
      return requirement.open() ? RouteClass.PUBLIC : plain;
    }
    Optional<RouteClass> given = Optional.ofNullable(scalar(node)).flatMap(RouteClass::of);
    if (given.isEmpty()) {
      fault(node, "'routeClass' must be read, write, export, public or public-files");
    } else if (given.get().isOpen() != requirement.open()) {
      fault(node, "'routeClass: public' or 'public-files' and 'public: true' belong together");
    }
    return given.orElse(RouteClass.WRITE);
  }

  private Set<String> names(@Nullable Node node, String key) {
    Set<String> names = new LinkedHashSet<>();
    if (node == null) {
      return names;
    }
    if (!(node instanceof SequenceNode list)) {
      fault(node, "'" + key + "' must be a list, like [a, b]");
      return names;
    }
    for (Node item : list.getValue()) {
      String name = scalar(item);
      if (name == null || !names.add(name)) {
        fault(item, "'" + key + "' must hold different names");
      }
    }
    return names;
  }

  /** Two patterns stand for the same requests when they differ only in the variables' names. */
  private void unique(Node row, String method, String path) {
    String key = method + " " + path.replaceAll("\\{[^}]*}", "{}");
    Integer line = seen.putIfAbsent(key, line(row));
    if (line != null) {
      fault(row, method + " " + path + " stands already in line " + line);
    }
  }

  private static @Nullable String scalar(@Nullable Node node) {
    return node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())
        ? scalar.getValue()
        : null;
  }

  private void fault(Node at, String words) {
    faults.add(file + " line " + line(at) + ": " + words);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
