package org.kehu.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every operation of an access table with every kind of token: no token and bad ones are 401, the
 * wrong role or scope is 403, and each role and scope of the row gets in, whatever it is told
 * inside; to what is open anybody gets in. Nothing that a request names exists, so nothing is done.
 */
public final class TokenMatrix {

  private static final String NOWHERE = "01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e";

  /** Somebody of each role; their places in the company are those of {@code Company}. */
  private static final Map<String, String> PERSONS =
      Map.ofEntries(
          Map.entry("employee", "pu.tong"),
          Map.entry("agent", "chen.kefu"),
          Map.entry("complaint-officer", "wu.tousu"),
          Map.entry("account-manager", "feng.dakehu"),
          Map.entry("supervisor", "zhou.zhuguan"),
          Map.entry("manager", "sun.jingli"),
          Map.entry("legal", "qin.fawu"),
          Map.entry("finance", "xu.caiwu"),
          Map.entry("archivist", "song.dangan"),
          Map.entry("office", "zhao.zhuren"),
          Map.entry("general-manager", "wang.zong"),
          Map.entry("auditor", "tang.shenji"),
          Map.entry("administrator", "guan.li"));

  private final List<Operation> operations = new ArrayList<>();
  private final Set<String> scopes = new TreeSet<>();
  private final Map<BadToken, String> bad = new TreeMap<>();
  private final Map<String, String> persons = new TreeMap<>();
  private final Signer signer;

  /**
   * Of some operations.
   *
   * @param signer of the issuer that the doors believe
   */
  public TokenMatrix(Iterable<Operation> operations, Signer signer) {
    operations.forEach(this.operations::add);
    this.signer = signer;
    Operation.all().forEach(operation -> scopes.addAll(operation.scopes()));
    for (BadToken kind : BadToken.values()) {
      bad.put(kind, kind.authorization(signer, TokenMatrix::anybody));
    }
    PERSONS.forEach((role, name) ->
        persons.put(role, bearer(claims -> claims.subject(name).claim("roles", List.of(role)))));
  }

  /** One test an operation. */
  public Stream<DynamicTest> at(Door door) {
    return operations.stream()
        .map(operation ->
            DynamicTest.dynamicTest(operation + " at " + door, () -> ask(door, operation)));
  }

  /** Somebody whom every row would let in. */
  private static void anybody(JWTClaimsSet.Builder claims) {
    claims.subject("wang.zong").claim("roles", List.copyOf(PERSONS.keySet()));
  }

  private void ask(Door door, Operation operation) throws Exception {
    List<Callable<String>> asked =
        operation.open()
            ? List.of(() -> admitted(door, operation, "anybody", ""))
            : questions(door, operation);
    assertThat(all(asked)).as("%s at %s", operation, door).allMatch(String::isEmpty);
  }

  private List<Callable<String>> questions(Door door, Operation operation) {
    List<Callable<String>> asked = new ArrayList<>();
    bad.forEach(
        (kind, token) -> asked.add(() -> refused(door, operation, kind.name(), token, 401)));
    persons.forEach((role, token) ->
        asked.add(() ->
            operation.admits(role)
                ? admitted(door, operation, role, token)
                : refused(door, operation, role, token, 403)));
    Set<String> others = new TreeSet<>(scopes);
    others.removeAll(operation.scopes());
    asked.add(() -> refused(door, operation, "an app with " + others, app(others), 403));
    operation
        .scopes()
        .forEach(scope -> asked.add(() -> admitted(door, operation, scope, app(Set.of(scope)))));
    return asked;
  }

  /** The faults, empty where all is well; asked side by side. */
  private static List<String> all(List<Callable<String>> asked)
      throws InterruptedException, ExecutionException {
    List<String> faults = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> answer : callers.invokeAll(asked)) {
        faults.add(answer.get());
      }
    }
    return faults;
  }

  private static String refused(
      Door door, Operation operation, String who, String token, int status) {
    HttpResponse<String> answer = send(door, operation, token);
    boolean problem =
        answer
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/problem+json");
    return answer.statusCode() == status && problem
        ? ""
        : "%s should be refused with %d, but got %s".formatted(who, status, brief(answer));
  }

  private static String admitted(Door door, Operation operation, String who, String token) {
    HttpResponse<String> answer = send(door, operation, token);
    int status = answer.statusCode();
    boolean in = status != 401 && status != 403 && status != 405 && status < 500;
    return in ? "" : "%s should get in, but got %s".formatted(who, brief(answer));
  }

  private static HttpResponse<String> send(Door door, Operation operation, String token) {
    String body = operation.method().equals("GET") ? null : "{}";
    return door.send(operation.method(), operation.filled(NOWHERE), token, body);
  }

  private static String brief(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.body();
  }

  private String app(Set<String> scopes) {
    return bearer(claims ->
        claims
            .subject("matrix")
            .claim("client_id", "matrix")
            .claim("scope", String.join(" ", scopes)));
  }

  private String bearer(Consumer<JWTClaimsSet.Builder> claims) {
    return "Bearer " + signer.token(claims);
  }
}
