package org.kehu.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * An operation of the access table.
 *
 * @param scopes apps need one of them; none means no app
 * @param roles persons need one of them; none means no person, {@code *} any role
 */
record Operation(
    String service,
    String method,
    String path,
    List<String> scopes,
    List<String> roles,
    boolean open) {

  private static final List<String> SERVICES = List.of("customer", "complaint", "visit", "survey");

  /** All operations of all services, as the contracts list them. */
  static List<Operation> all() {
    List<Operation> all = new ArrayList<>();
    for (String service : SERVICES) {
      String file = "/access/" + service + ".yaml";
      try (InputStream in = Operation.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException(file + " is not in the contracts");
        }
        List<Map<String, Object>> rows = new Yaml().load(in);
        rows.forEach(row -> all.add(of(service, row)));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return all;
  }

  private static Operation of(String service, Map<String, Object> row) {
    return new Operation(
        service,
        String.valueOf(row.get("method")),
        String.valueOf(row.get("path")),
        words(row.get("scopes")),
        words(row.get("roles")),
        Boolean.TRUE.equals(row.get("public")));
  }

  private static List<String> words(@org.jspecify.annotations.Nullable Object list) {
    return list instanceof List<?> words ? words.stream().map(String::valueOf).toList() : List.of();
  }

  /** The path with something in place of each variable. */
  String filled(String value) {
    return path.replaceAll("\\{[^}]+}", value);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
