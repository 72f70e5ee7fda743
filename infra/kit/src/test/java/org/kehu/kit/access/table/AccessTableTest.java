package org.kehu.kit.access.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

class AccessTableTest {

  private static final String ROWS =
      """
      # a comment
      - path: /api/v1/complaints
        method: GET
        scopes: [complaints.read]
        roles: ["*"]
      - path: /api/v1/complaints/{id}
        method: GET
        scopes: [complaints.read]
      - path: /api/v1/complaints/exports
        method: POST
        roles: [manager]
        routeClass: export
      - path: /api/v1/complaints/{id}/close
        method: POST
        roles: [complaint-officer, supervisor]
      - path: /api/v1/files/complaint/**
        method: GET
        roles: ["*"]
      - path: /c/{token}
        method: GET
        public: true
      """;

  @Test
  void aRowIsReadWithItsDefaults() {
    AccessTable table = read(ROWS);

    assertThat(table.operations()).hasSize(6);
    Operation close = found(table, "POST", "/api/v1/complaints/1/close");
    assertThat(close.service()).isEqualTo("complaint");
    assertThat(close.routeClass()).isEqualTo(RouteClass.WRITE);
    assertThat(close.requirement())
        .isEqualTo(new Requirement(false, Set.of(), Set.of("complaint-officer", "supervisor")));
    assertThat(found(table, "GET", "/api/v1/complaints").routeClass()).isEqualTo(RouteClass.READ);
    assertThat(found(table, "POST", "/api/v1/complaints/exports").routeClass())
        .isEqualTo(RouteClass.EXPORT);
    assertThat(found(table, "GET", "/c/x").routeClass()).isEqualTo(RouteClass.PUBLIC);
    assertThat(found(table, "GET", "/c/x").requirement()).isEqualTo(Requirement.none());
  }

  @Test
  void headIsAnsweredByTheRowOfGet() {
    assertThat(found(read(ROWS), "HEAD", "/api/v1/complaints").method()).isEqualTo("GET");
  }

  @Test
  void aLiteralWinsOnlyWhereItHasTheMethod() {
    AccessTable table = read(ROWS);

    assertThat(found(table, "GET", "/api/v1/complaints/exports").path())
        .isEqualTo("/api/v1/complaints/{id}");
    assertThat(found(table, "POST", "/api/v1/complaints/exports").path())
        .isEqualTo("/api/v1/complaints/exports");
  }

  @Test
  void anotherMethodIsToldFromAnUnknownPath() {
    AccessTable table = read(ROWS);

    assertThat(table.find("DELETE", "/api/v1/complaints/exports"))
        .isEqualTo(new Match.OtherMethods(new java.util.TreeSet<>(Set.of("GET", "HEAD", "POST"))));
    assertThat(table.find("GET", "/api/v1/complaints/1/2/3")).isEqualTo(new Match.Unknown());
    assertThat(table.find("GET", "/api/v1/complaints/")).isEqualTo(new Match.Unknown());
    assertThat(table.find("GET", "")).isEqualTo(new Match.Unknown());
    assertThat(table.find("GET", "*")).isEqualTo(new Match.Unknown());
  }

  @Test
  void aRequirementIsMetByOneOfItsWords() {
    Requirement some = new Requirement(false, Set.of("a.b"), Set.of("agent"));
    assertThat(some.metByScopes(Set.of("x.y", "a.b"))).isTrue();
    assertThat(some.metByScopes(Set.of("agent"))).isFalse();
    assertThat(some.metByRoles(Set.of("agent"))).isTrue();
    assertThat(some.metByRoles(Set.of("a.b"))).isFalse();
    Requirement anyPerson = new Requirement(false, Set.of(), Set.of("*"));
    assertThat(anyPerson.metByRoles(Set.of("employee"))).isTrue();
    assertThat(anyPerson.metByRoles(Set.of())).isFalse();
    assertThat(anyPerson.metByScopes(Set.of("*"))).isFalse();
    assertThat(Requirement.none().metByScopes(Set.of())).isTrue();
  }

  @Test
  void thePathsAreFoundAsSpringWouldFindThem() {
    List<String> patterns =
        List.of(
            "/a", "/a/{x}", "/a/b", "/a/{x}/c", "/a/b/{y}", "/a/b/c", "/d/**", "/d/e", "/{x}/z");
    StringBuilder rows = new StringBuilder();
    patterns.forEach(
        path -> rows.append("- {path: \"" + path + "\", method: GET, roles: [\"*\"]}\n"));
    AccessTable table = read(rows.toString());
    List<PathPattern> springs =
        patterns.stream().map(PathPatternParser.defaultInstance::parse).sorted().toList();
    String[] words = {"a", "b", "c", "d", "e", "z"};
    Random random = new Random(3);
    for (int i = 0; i < 5000; i++) {
      StringBuilder path = new StringBuilder();
      for (int depth = random.nextInt(4); depth >= 0; depth--) {
        path.append('/').append(words[random.nextInt(words.length)]);
      }
      PathContainer container = PathContainer.parsePath(path.toString());
      boolean springFinds = springs.stream().anyMatch(pattern -> pattern.matches(container));
      Match match = table.find("GET", path.toString());
      assertThat(match instanceof Match.Found).as(path.toString()).isEqualTo(springFinds);
      if (match instanceof Match.Found(Operation operation)) {
        PathPattern ours = PathPatternParser.defaultInstance.parse(operation.path());
        assertThat(ours.matches(container)).isTrue();
        String best =
            springs.stream()
                .filter(p -> p.matches(container))
                .findFirst()
                .orElseThrow()
                .getPatternString();
        long literals =
            Stream.of(operation.path().split("/")).filter(s -> !s.startsWith("{")).count();
        long springLiterals = Stream.of(best.split("/")).filter(s -> !s.startsWith("{")).count();
        assertThat(literals)
            .as(path + " " + operation.path() + " " + best)
            .isGreaterThanOrEqualTo(springLiterals - 1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "path: /a",
        "- method: GET",
        "- {path: /a, method: get, roles: [agent]}",
        "- {path: /a, method: GET}",
        "- {path: /a, method: GET, roles: [boss]}",
        "- {path: /a, method: GET, roles: agent}",
        "- {path: /a, method: GET, scopes: [Bad]}",
        "- {path: a, method: GET, roles: [agent]}",
        "- {path: /a/, method: GET, roles: [agent]}",
        "- {path: /a//b, method: GET, roles: [agent]}",
        "- {path: '/a/x{b}', method: GET, roles: [agent]}",
        "- {path: '/a/**/b', method: GET, roles: [agent]}",
        "- {path: /a, method: GET, roles: [agent], public: true}",
        "- {path: /a, method: GET, public: maybe}",
        "- {path: /a, method: GET, roles: [agent], rolls: [x]}",
        "- {path: /a, method: GET, roles: [agent, agent]}",
        "- {path: /a, method: GET, roles: [agent], routeClass: huge}",
        "- {path: /a, method: GET, roles: [agent], routeClass: public}",
        "- {path: /a, method: GET, roles: [agent], method: GET}",
        "- {path: '/a/{b}', method: GET, roles: [agent]}\n- {path: '/a/{c}', method: GET, roles: [agent]}",
        "- just words",
        "- {path: /a",
        "- &x {path: /a, method: GET, roles: [agent]}\n- *x"
      })
  void aFaultIsToldWithFileAndLine(String rows) {
    assertThatThrownBy(() -> read(rows))
        .isInstanceOf(AccessTableException.class)
        .hasMessageContaining("access/complaint.yaml");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThatThrownBy(
            () -> read("- {path: /a, method: GOT}\n- {path: b, method: GET, roles: [boss]}\n"))
        .isInstanceOfSatisfying(
            AccessTableException.class,
            told -> assertThat(told.faults()).hasSize(4).allMatch(one -> one.contains(" line ")));
  }

  @Test
  void anEmptyFileIsAnEmptyTable() {
    assertThat(read("# nothing yet\n").operations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gateway", "customer", "complaint", "visit", "survey"})
  void thePublishedTablesHaveNoFault(String service) {
    AccessTableReader.fromClassPath(getClass().getClassLoader(), service)
        .ifPresent(
            table -> assertThat(table.operations()).allMatch(row -> row.service().equals(service)));
  }

  private static AccessTable read(String rows) {
    return AccessTableReader.read("complaint", new StringReader(rows));
  }

  private static Operation found(AccessTable table, String method, String path) {
    return ((Match.Found) table.find(method, path)).operation();
  }
}
