package org.kehu.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.kehu.testkit.FullScans;
import org.kehu.testkit.api.ServersUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every list of a service, asked by each of its filters alone with a good value, with the total, by
 * one who sees everything and by one who sees little: each is answered, and a declared index serves
 * it, however few there are to list. Filters are those that the service's description names.
 */
public final class FilterMatrix {

  /** Who sees most comes first in the one, who sees least in the other. */
  private static final List<String> SEE_ALL =
      List.of("general-manager", "office", "auditor", "administrator", "manager");

  private static final List<String> SEE_LITTLE =
      List.of("account-manager", "agent", "complaint-officer", "supervisor", "employee", "manager");

  private static final Set<String> PAGING = Set.of("limit", "after", "total");

  private final String service;
  private final Door door;
  private final Signer signer;
  private final Map<String, String> values = new HashMap<>();

  private FilterMatrix(String service, Door door, Signer signer) {
    this.service = service;
    this.door = door;
    this.signer = signer;
  }

  /** Of a service that runs in this JVM. */
  public static FilterMatrix of(String service, Door door, Signer signer) {
    return new FilterMatrix(service, door, signer);
  }

  /** A good value where the description has neither an example nor a list of values. */
  public FilterMatrix value(String path, String parameter, String value) {
    values.put(path + "?" + parameter, value);
    return this;
  }

  /** One test a list and reader. */
  public Stream<DynamicTest> tests() {
    JsonNode paths = JsonMapper.shared().readTree(description()).path("paths");
    return Operation.of(service).stream()
        .filter(operation -> operation.method().equals("GET") && !operation.isOfOneThing())
        .filter(operation -> !operation.path().startsWith("/api/v1/files/"))
        .flatMap(operation -> tests(operation, filters(paths, operation)));
  }

  private String description() {
    URI place = ServersUnderTest.description(door.address().getPort()).orElseThrow();
    return Door.of(service, place.getPort(), door.http())
        .send("GET", place.getPath(), "", null)
        .body();
  }

  private List<Filter> filters(JsonNode paths, Operation operation) {
    JsonNode described = paths.path(operation.path()).path("get");
    assertThat(described.isMissingNode()).as("%s is described", operation).isFalse();
    return described
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("in").asString("").equals("query"))
        .map(
            parameter -> Filter.of(parameter, values.get(operation.path() + "?" + name(parameter))))
        .toList();
  }

  private static String name(JsonNode parameter) {
    return parameter.path("name").asString("");
  }

  private Stream<DynamicTest> tests(Operation operation, List<Filter> filters) {
    return Stream.of(SEE_ALL, SEE_LITTLE)
        .flatMap(roles -> roles.stream().filter(operation::admits).limit(1))
        .distinct()
        .map(role ->
            DynamicTest.dynamicTest(
                operation + " by each filter for a " + role,
                () -> assertThat(faults(operation, filters, role)).isEmpty()));
  }

  private List<String> faults(Operation operation, List<Filter> filters, String role) {
    List<String> faults = new ArrayList<>();
    for (String query : queries(filters)) {
      faults.addAll(faults(operation.path() + query, role));
    }
    return faults;
  }

  private List<String> faults(String asked, String role) {
    List<String> faults = new ArrayList<>();
    Set<String> unserved =
        FullScans.of(() -> {
          HttpResponse<String> answer = door.send("GET", asked, token(role), null);
          boolean seesAll = role.equals(SEE_ALL.getFirst());
          if (answer.statusCode() != 200 && (seesAll || answer.statusCode() != 404)) {
            faults.add(asked + " got " + answer.statusCode() + " " + answer.body());
          }
        });
    unserved.forEach(shape -> faults.add(asked + " is served by no index: " + shape));
    return faults;
  }

  private String token(String role) {
    String name = TokenMatrix.PERSONS.getOrDefault(role, role);
    return "Bearer " + signer.token(claims -> claims.subject(name).claim("roles", List.of(role)));
  }

  /** Without any, then with each alone; what is required goes with all, and so does the total. */
  private static List<String> queries(List<Filter> filters) {
    boolean paged = filters.stream().anyMatch(filter -> filter.name().equals("limit"));
    StringBuilder always = new StringBuilder(paged ? "?limit=2" : "?");
    for (Filter filter : filters) {
      if (filter.required()) {
        always.append(filter.is(filter.values().getFirst()));
      } else if (filter.name().equals("total")) {
        always.append(filter.is("true"));
      }
    }
    List<String> queries = new ArrayList<>();
    queries.add(always.toString());
    for (Filter filter : filters) {
      if (!filter.required() && !PAGING.contains(filter.name())) {
        filter.values().forEach(value -> queries.add(always + filter.is(value)));
      }
    }
    return queries;
  }

  /**
   * What a list can be asked for.
   *
   * @param values good ones; all there are of an enumeration
   */
  private record Filter(String name, boolean required, List<String> values) {

    static Filter of(JsonNode parameter, @Nullable String said) {
      return new Filter(
          FilterMatrix.name(parameter),
          parameter.path("required").asBoolean(false),
          said == null ? GoodValue.of(parameter) : List.of(said));
    }

    String is(String value) {
      return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }
}
