package org.kehu.testkit.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * An operation of the access table.
 *
 * @param path with variables in braces, as the table writes it
 * @param scopes apps need one of them; none means no app
 * @param roles persons need one of them; none means no person, {@code *} any role
 * @param open needs no token
 */
public record Operation(
    String service,
    String method,
    String path,
    Set<String> scopes,
    Set<String> roles,
    boolean open) {

  /** The services that have a table and run behind the gateway. */
  public static final List<String> SERVICES = List.of("customer", "complaint", "visit", "survey");

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
  private static final String ANY_ROLE = "*";

  /** All operations of a service, as {@code access/<service>.yaml} lists them. */
  public static List<Operation> of(String service) {
    String file = "/access/" + service + ".yaml";
    try (InputStream in = Operation.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the contracts");
      }
      List<Map<String, Object>> rows = new Yaml().load(in);
      return rows.stream().map(row -> of(service, row)).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** All operations of all services. */
  public static List<Operation> all() {
    return SERVICES.stream().flatMap(service -> of(service).stream()).toList();
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

  private static Set<String> words(@Nullable Object list) {
    Set<String> words = new TreeSet<>();
    if (list instanceof List<?> items) {
      items.forEach(item -> words.add(String.valueOf(item)));
    }
    return words;
  }

  /** Whether a person with that role alone is let in. */
  public boolean admits(String role) {
    return roles.contains(ANY_ROLE) || roles.contains(role);
  }

  /** Whether its path names some thing. */
  public boolean isOfOneThing() {
    return VARIABLE.matcher(path).find();
  }

  /** The path with the same value in place of each variable. */
  public String filled(String value) {
    return VARIABLE.matcher(path).replaceAll(Matcher.quoteReplacement(value));
  }

  /** A path with these values in place of its variables. */
  static String filled(String path, Map<String, String> values) {
    return VARIABLE
        .matcher(path)
        .replaceAll(found -> {
          String value = values.get(found.group(1));
          if (value == null) {
            throw new IllegalArgumentException(
                "%s needs a value for {%s}, but only %s are made"
                    .formatted(path, found.group(1), values.keySet()));
          }
          return Matcher.quoteReplacement(value);
        });
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
