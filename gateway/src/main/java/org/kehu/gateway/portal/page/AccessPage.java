package org.kehu.gateway.portal.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.gateway.route.PublicApi;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.table.Operation;
import org.kehu.kit.access.table.Requirement;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Who may call what: the same rows by which the gateway decides, an operation a line. */
@Component
public final class AccessPage {

  /**
   * A role as tokens write it.
   *
   * @param name as people call it, where the reader's language has another word
   */
  private record Column(String role, @Nullable String name) {}

  /**
   * An operation.
   *
   * @param roles roles that may call it, divided by spaces; of everybody too
   * @param cells whether each column's role may
   */
  private record Row(
      Operation operation, boolean open, String scopes, String roles, List<Boolean> cells) {

    static Row of(Operation operation) {
      Requirement requirement = operation.requirement();
      List<Boolean> cells =
          Arrays.stream(Role.values()).map(role -> may(role, requirement)).toList();
      String roles =
          Arrays.stream(Role.values())
              .filter(role -> may(role, requirement))
              .map(Role::wireName)
              .collect(Collectors.joining(" "));
      String scopes = String.join(" ", requirement.scopes().stream().sorted().toList());
      return new Row(operation, requirement.open(), scopes, roles, cells);
    }

    private static boolean may(Role role, Requirement requirement) {
      return requirement.open()
          || requirement.roles().contains(Requirement.ANY_ROLE)
          || requirement.roles().contains(role.wireName());
    }
  }

  private final Pages pages;
  private final List<Row> rows;

  public AccessPage(Pages pages, PublicApi api) {
    this.pages = pages;
    this.rows =
        api.operations().stream()
            .sorted(Comparator.comparing(one -> one.service().equals(PublicApi.OWN)))
            .map(Row::of)
            .toList();
  }

  /** {@code GET /portal/access}. */
  public ServerResponse show(ServerRequest request) {
    Map<String, String> words = Words.in(Visitor.of(request).language());
    List<Column> columns =
        Arrays.stream(Role.values())
            .map(Role::wireName)
            .map(role -> new Column(role, words.get("role." + role)))
            .toList();
    Stream<String> services = rows.stream().map(row -> row.operation().service()).distinct();
    return pages.answer(
        request,
        "access",
        "/portal/access",
        Map.of("columns", columns, "rows", rows, "services", services.toList()));
  }
}
