package org.kehu.kit.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.table.AccessTable;
import org.kehu.kit.access.table.Match;
import org.kehu.kit.access.table.Requirement;
import org.kehu.kit.access.table.Retirement;

/**
 * Who the description is of, where it is served, and who may call what: the last from the access
 * table, so that the words cannot differ from the rule. Operations get names that do not change
 * when others come.
 *
 * @param service name of the service, as discovery knows it
 * @param table its rows of the access table
 * @param problems every way it refuses
 */
record SuiteDescription(String service, AccessTable table, List<Map<String, Object>> problems) {

  private static final String TOKEN = "token";
  private static final String ABOUT =
      """
      Reached through the gateway only. Answers are JSON; every refusal is `application/problem+json` \
      (RFC 9457) with a stable `type`, in Chinese or, when `Accept-Language` prefers it, in English.

      - Lists: `?limit=`, `?after=` with the former page's `next`; `total` only when asked for.
      - Changes: `PATCH` is a JSON merge patch and needs `If-Match` with the `ETag` that was read; on \
      commands `If-Match` is optional.
      - Repeats: a `POST` with the same `Idempotency-Key` is done once and answered alike.
      - Unknown members of a request are refused; answers may gain members and enum values, so ignore \
      those that you do not know.

      经网关访问;错误统一为 problem+json,中英文随 Accept-Language;答复可能增加字段与枚举值,请忽略不认识的。\
      """;

  void complete(OpenAPI description) {
    description.setInfo(
        new Info()
            .title("Kehu " + service + "-service")
            .version("1.0.0")
            .description(ABOUT)
            .contact(new Contact().name("Kehu 客户")));
    description.setServers(List.of(gateway()));
    components(description).addSecuritySchemes(TOKEN, token());
    description.setSecurity(List.of(new SecurityRequirement().addList(TOKEN)));
    if (description.getPaths() != null) {
      description.getPaths().keySet().removeIf(path -> path.startsWith("/actuator"));
      description.getPaths().forEach(this::name);
      description.setTags(tags(description));
    }
    description.addExtension("x-problems", problems);
  }

  private static Server gateway() {
    Server server =
        new Server()
            .url("/")
            .description(
                "Production and every other environment: the gateway that serves this page");
    server.addExtension("x-internal", "true");
    return server;
  }

  private static SecurityScheme token() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat("JWT")
        .description(
            "Access token of the company's issuer (RS256, audience `kehu`), checked as RFC8725"
                + " advises. Apps carry `scope`, persons `roles`.");
  }

  static Components components(OpenAPI description) {
    if (description.getComponents() == null) {
      description.setComponents(new Components());
    }
    return description.getComponents();
  }

  private void name(String path, PathItem item) {
    item.readOperationsMap()
        .forEach((method, operation) -> {
          if (operation.getSummary() == null && operation.getOperationId() != null) {
            operation.setSummary(summary(operation.getOperationId()));
          }
          operation.setOperationId(id(method, path));
          row(method, path)
              .ifPresent(row -> {
                admit(operation, row.requirement());
                end(operation, row.retirement());
              });
        });
  }

  /** Better than none: the name of the controller's method, as words. */
  private static String summary(String methodName) {
    String words = methodName.replaceFirst("_\\d+$", "").replaceAll("([a-z])([A-Z])", "$1 $2");
    return words.substring(0, 1).toUpperCase(Locale.ROOT)
        + words.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String id(PathItem.HttpMethod method, String path) {
    String words =
        Arrays.stream(path.replace("/api/v1", "").split("[/-]"))
            .filter(part -> !part.isEmpty())
            .map(part -> part.startsWith("{") ? "By-" + part.substring(1, part.length() - 1) : part)
            .flatMap(part -> Arrays.stream(part.split("-", -1)))
            .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
            .collect(Collectors.joining());
    return method.name().toLowerCase(Locale.ROOT) + words;
  }

  private Optional<org.kehu.kit.access.table.Operation> row(
      PathItem.HttpMethod method, String path) {
    return table.find(method.name(), path.replaceAll("\\{[^}]*}", "x"))
            instanceof Match.Found(var operation)
        ? Optional.of(operation)
        : Optional.empty();
  }

  private static void admit(Operation operation, Requirement requirement) {
    String before = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
    if (requirement.open()) {
      operation.setSecurity(List.of());
      operation.setDescription(before + "Open to anybody, without a token (公开).");
      return;
    }
    operation.setDescription(before + "Who may call (谁可调用): " + callers(requirement));
    Map<String, Set<String>> access = new TreeMap<>();
    access.put("roles", new TreeSet<>(requirement.roles()));
    access.put("scopes", new TreeSet<>(requirement.scopes()));
    operation.addExtension("x-access", access);
  }

  private static void end(Operation operation, @Nullable Retirement retirement) {
    if (retirement != null) {
      operation.setDeprecated(true);
      operation.setDescription(
          operation.getDescription()
              + "\n\nEnds on %s (停用日期); call `%s` instead (请改用)."
                  .formatted(retirement.until(), retirement.successor()));
    }
  }

  private static String callers(Requirement requirement) {
    List<String> callers = new ArrayList<>();
    if (!requirement.scopes().isEmpty()) {
      callers.add("apps with " + listed(requirement.scopes()));
    }
    if (requirement.roles().contains(Requirement.ANY_ROLE)) {
      callers.add("everybody of the staff");
    } else if (!requirement.roles().isEmpty()) {
      callers.add(listed(requirement.roles()));
    }
    return String.join("; ", callers) + ".";
  }

  private static String listed(Set<String> names) {
    return new TreeSet<>(names)
        .stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  /** A tag a controller forgot to describe is still listed. */
  private static List<Tag> tags(OpenAPI description) {
    Map<String, Tag> tags = new TreeMap<>();
    if (description.getTags() != null) {
      description.getTags().forEach(tag -> tags.put(tag.getName(), tag));
    }
    description.getPaths().values().stream()
        .flatMap(item -> item.readOperations().stream())
        .forEach(operation -> named(operation.getTags(), tags));
    return List.copyOf(tags.values());
  }

  private static void named(@Nullable List<String> names, Map<String, Tag> tags) {
    if (names != null) {
      names.forEach(name -> tags.computeIfAbsent(name, SuiteDescription::tag));
    }
  }

  private static Tag tag(String name) {
    return new Tag().name(name).description(name.replace('-', ' '));
  }
}
