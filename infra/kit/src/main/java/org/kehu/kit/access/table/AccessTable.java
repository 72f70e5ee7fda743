package org.kehu.kit.access.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one or more services, found by method and path as Spring's {@code PathPattern} would
 * find them: a literal segment before a variable, a variable before {@code **}, and among patterns
 * that fit only one that has the method. Kept as a tree of segments, because every request asks it.
 */
public final class AccessTable {

  private static final Match UNKNOWN = new Match.Unknown();

  private final Node root = new Node();
  private final List<Operation> operations;

  private AccessTable(Collection<Operation> operations) {
    this.operations = List.copyOf(operations);
    this.operations.forEach(this::add);
  }

  /**
   * A table of these rows.
   *
   * @throws IllegalArgumentException if two rows stand for the same method and path
   */
  public static AccessTable of(Collection<Operation> operations) {
    return new AccessTable(operations);
  }

  /** All rows, in the order of the files. */
  public List<Operation> operations() {
    return operations;
  }

  /**
   * What the table says.
   *
   * @param method HTTP method, upper case
   * @param path the path as it stands in the request line, without query; percent-encoding is not
   *     undone
   */
  public Match find(String method, String path) {
    if (path.isEmpty() || path.charAt(0) != '/') {
      return UNKNOWN;
    }
    String asked = method.equals("HEAD") ? "GET" : method;
    Operation operation = root.find(path, 0, asked);
    if (operation != null) {
      return new Match.Found(operation);
    }
    SortedSet<String> allowed = new TreeSet<>();
    root.methods(path, 0, allowed);
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    return allowed.isEmpty() ? UNKNOWN : new Match.OtherMethods(allowed);
  }

  private void add(Operation operation) {
    Node node = root;
    for (String segment : operation.path().substring(1).split("/", -1)) {
      node = node.child(segment);
    }
    Operation before = node.operations.putIfAbsent(operation.method(), operation);
    if (before != null) {
      throw new IllegalArgumentException(
          "Two rows for the same requests: " + before + " and " + operation);
    }
  }

  private static final class Node {

    private final Map<String, Node> literals = new HashMap<>();
    private final Map<String, Operation> operations = new HashMap<>();
    private @Nullable Node variable;
    private @Nullable Node rest;

    Node child(String segment) {
      if (segment.equals("**")) {
        rest = rest == null ? new Node() : rest;
        return rest;
      }
      if (segment.startsWith("{")) {
        variable = variable == null ? new Node() : variable;
        return variable;
      }
      return literals.computeIfAbsent(segment, any -> new Node());
    }

    @Nullable Operation find(String path, int slash, String method) {
      if (slash == path.length()) {
        Operation here = operations.get(method);
        return here != null || rest == null ? here : rest.operations.get(method);
      }
      int end = segmentEnd(path, slash);
      Operation found = null;
      Node literal = literals.get(path.substring(slash + 1, end));
      if (literal != null) {
        found = literal.find(path, end, method);
      }
      if (found == null && variable != null && end > slash + 1) {
        found = variable.find(path, end, method);
      }
      return found == null && rest != null ? rest.operations.get(method) : found;
    }

    void methods(String path, int slash, SortedSet<String> allowed) {
      if (rest != null) {
        allowed.addAll(rest.operations.keySet());
      }
      if (slash == path.length()) {
        allowed.addAll(operations.keySet());
        return;
      }
      int end = segmentEnd(path, slash);
      Node literal = literals.get(path.substring(slash + 1, end));
      if (literal != null) {
        literal.methods(path, end, allowed);
      }
      if (variable != null && end > slash + 1) {
        variable.methods(path, end, allowed);
      }
    }

    private static int segmentEnd(String path, int slash) {
      int end = path.indexOf('/', slash + 1);
      return end < 0 ? path.length() : end;
    }
  }
}
