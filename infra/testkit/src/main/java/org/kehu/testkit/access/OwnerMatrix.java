package org.kehu.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.kehu.testkit.access.Thing.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation on one thing, for its owner and for somebody with the same right to the operation
 * but none to the thing: the other is told that there is no such thing (404), the owner is let
 * through, if only to be told by the command itself why not now. Lists show a thing to its owner
 * alone. An operation of the access table for which nobody has said whose thing it is fails.
 */
public final class OwnerMatrix {

  private static final String ANYTHING_BELOW = "/**";
  private static final Set<Integer> SHUT_OUT = Set.of(401, 403, 404, 405);
  private static final int MOST_PAGES = 50;

  private final String service;
  private final List<Thing> things = new ArrayList<>();
  private final Map<String, String> everybodys = new LinkedHashMap<>();

  private OwnerMatrix(String service) {
    this.service = service;
  }

  /** Of a service; its rules are the company's, so for them the role alone decides. */
  public static OwnerMatrix of(String service) {
    return new OwnerMatrix(service)
        .everybodys("/api/v1/policies/" + service + ANYTHING_BELOW, "the role alone decides");
  }

  /**
   * Something that belongs to somebody.
   *
   * @param path of one of them, as the access table writes it
   * @param make makes one; answers the values of the path's variables
   */
  public Thing thing(String path, Supplier<Map<String, String>> make) {
    Thing thing = new Thing(path, make);
    things.add(thing);
    return thing;
  }

  /**
   * Says that something is nobody's own: whoever may call the operation may call it for all.
   *
   * @param path as the access table writes it, or the beginning of several with a last {@code /**}
   * @param why for whoever reads the test
   */
  public OwnerMatrix everybodys(String path, String why) {
    everybodys.put(path, why);
    return this;
  }

  /** One test a call, one more a patch, one a list, and one that no operation is forgotten. */
  public Stream<DynamicTest> at(Door door) {
    Stream<DynamicTest> calls =
        things.stream()
            .flatMap(thing -> thing.calls().stream().map(call -> test(door, thing, call)));
    Stream<DynamicTest> lists =
        things.stream().filter(this::isListed).map(thing -> listTest(door, thing));
    Stream<DynamicTest> patches =
        things.stream()
            .flatMap(thing ->
                thing.calls().stream()
                    .filter(call -> call.method().equals("PATCH"))
                    .map(call -> BadPatches.test(door, thing, call)));
    return Stream.of(
            Stream.of(DynamicTest.dynamicTest("no operation is forgotten", this::complete)),
            calls,
            patches,
            lists)
        .flatMap(tests -> tests);
  }

  private void complete() {
    assertThat(
            Operation.of(service).stream()
                .filter(operation -> operation.isOfOneThing() && !operation.open())
                .filter(operation -> !isSaid(operation))
                .map(this::whatToAdd)
                .toList())
        .as("operations of access/%s.yaml without an owner case", service)
        .isEmpty();
    assertThat(things.stream().flatMap(thing -> thing.calls().stream()))
        .as("calls that are no operation of access/%s.yaml", service)
        .allMatch(call -> Operation.of(service).stream().anyMatch(call::is));
  }

  private boolean isSaid(Operation operation) {
    return everybodys.keySet().stream().anyMatch(path -> covers(path, operation.path()))
        || things.stream()
            .flatMap(thing -> thing.calls().stream())
            .anyMatch(call -> call.is(operation))
        || things.stream().anyMatch(thing -> isListOf(thing, operation));
  }

  private static boolean isListOf(Thing thing, Operation operation) {
    return operation.method().equals("GET") && operation.path().equals(collection(thing));
  }

  private static boolean covers(String said, String path) {
    return said.endsWith(ANYTHING_BELOW)
        ? path.startsWith(said.substring(0, said.length() - ANYTHING_BELOW.length() + 1))
        : path.equals(said);
  }

  private String whatToAdd(Operation operation) {
    return ("%s: say whose it is. Where the owner matrix of %s-service is made, add a call to the"
            + " thing that it works on, with a body that the command takes (or a new thing(path,"
            + " how to make one) with the calls on it); only if it is nobody's own,"
            + " everybodys(\"%s\", why).")
        .formatted(operation, service, operation.path());
  }

  private static DynamicTest test(Door door, Thing thing, Call call) {
    return DynamicTest.dynamicTest(
        call + " is its owner's and not another's",
        () -> {
          Map<String, String> made = thing.make();
          String path = Operation.filled(call.path(), made);
          String[] version = version(door, call, path);
          HttpResponse<String> refused = send(door, call, path, call.other(), version);
          assertThat(refused.statusCode())
              .as("%s by another: %s", call, refused.body())
              .isEqualTo(404);
          HttpResponse<String> answer = send(door, call, path, call.own(), version);
          assertThat(answer.statusCode())
              .as("%s by the owner: %s", call, answer.body())
              .isNotIn(SHUT_OUT)
              .isLessThan(500);
        });
  }

  /** The precondition that a patch needs. */
  static String[] version(Door door, Call call, String path) {
    if (!call.method().equals("PATCH")) {
      return new String[0];
    }
    HttpResponse<String> read = door.send("GET", path, "Bearer " + call.own(), null);
    return new String[] {"If-Match", read.headers().firstValue("ETag").orElse("\"1\"")};
  }

  private static HttpResponse<String> send(
      Door door, Call call, String path, String token, String... headers) {
    return door.send(call.method(), path, "Bearer " + token, call.body(), headers);
  }

  private boolean isListed(Thing thing) {
    return thing.path().endsWith("}")
        && !thing.calls().isEmpty()
        && Operation.of(service).stream().anyMatch(row -> isListOf(thing, row));
  }

  private static String collection(Thing thing) {
    return thing.path().substring(0, thing.path().lastIndexOf('/'));
  }

  private static DynamicTest listTest(Door door, Thing thing) {
    return DynamicTest.dynamicTest(
        "GET " + collection(thing) + " shows a thing to its owner alone",
        () -> {
          Map<String, String> made = thing.make();
          String path = Operation.filled(collection(thing), made);
          String id = Operation.filled(thing.path(), made).substring(path.length() + 1);
          Call call = thing.calls().getFirst();
          String query = Operation.filled(thing.listQuery(), made);
          String list = longest(door, path, query, call.own());
          assertThat(shown(door, list, call.own(), id)).as("%s to its owner", id).isTrue();
          assertThat(shown(door, list, call.other(), id)).as("%s to another", id).isFalse();
        });
  }

  /**
   * As long a page as there is; a list that is short by nature comes at once and takes no limit.
   */
  private static String longest(Door door, String path, String query, String token) {
    String paged = path + "?limit=200&" + query;
    return door.send("GET", paged, "Bearer " + token, null).body().contains("parameter-unknown")
        ? path + "?" + query
        : paged;
  }

  /** On any page; what cannot be listed at all, because it is of a hidden thing, is not shown. */
  private static boolean shown(Door door, String list, String token, String id) {
    String next = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      String after = next.isEmpty() ? "" : "&after=" + next;
      HttpResponse<String> answer = door.send("GET", list + after, "Bearer " + token, null);
      if (answer.statusCode() == 404) {
        return false;
      }
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      JsonNode found = JsonMapper.shared().readTree(answer.body());
      if (found
          .path("items")
          .valueStream()
          .anyMatch(one -> one.path("id").asString("").equals(id))) {
        return true;
      }
      next = found.path("next").asString("");
      if (next.isEmpty()) {
        return false;
      }
    }
    throw new AssertionError("The list " + list + " has no end");
  }
}
