package org.kehu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/**
 * Compares the rows of a service's access table with the operations that it serves. An operation
 * without a row could not be reached through the gateway; a row without an operation gives a right
 * to nothing.
 */
public final class AccessRows {

  private static final String VARIABLE = "\\{[^}]*}";

  private AccessRows() {}

  /** Fails unless every row is an operation of the service and every operation has its row. */
  public static void areTheOperationsOf(ApplicationContext service) {
    String name = service.getEnvironment().getRequiredProperty("spring.application.name");
    assertThat(served(service))
        .as("operations of %s, compared with access/%s.yaml", name, name)
        .containsExactlyInAnyOrderElementsOf(rows(name));
  }

  private static Set<String> rows(String name) {
    try (InputStream table =
        Objects.requireNonNull(
            AccessRows.class.getResourceAsStream("/access/" + name + ".yaml"),
            "There is no access/" + name + ".yaml")) {
      List<Map<String, Object>> rows = new Yaml().load(table);
      return rows.stream()
          .map(row -> row.get("method") + " " + bare(String.valueOf(row.get("path"))))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Set<String> served(ApplicationContext service) {
    String error = service.getEnvironment().getProperty("server.error.path", "/error");
    return service
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .filter(operation -> !operation.getPatternValues().contains(error))
        .flatMap(AccessRows::lines)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> lines(RequestMappingInfo operation) {
    Set<RequestMethod> methods = operation.getMethodsCondition().getMethods();
    return operation.getPatternValues().stream()
        .flatMap(path -> methods.stream().map(method -> method + " " + bare(path)));
  }

  private static String bare(String path) {
    return path.replaceAll(VARIABLE, "{}");
  }
}
