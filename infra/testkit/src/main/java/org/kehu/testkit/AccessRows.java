package org.kehu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kehu.testkit.access.Operation;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

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
    return Operation.of(name).stream()
        .map(row -> row.method() + " " + bare(row.path()))
        .collect(Collectors.toCollection(TreeSet::new));
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
