package org.kehu.kit.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;

/** Describes the request headers that the kit reads for every service. */
final class CallHeaders {

  private CallHeaders() {}

  static void complete(OpenAPI description) {
    if (description.getPaths() != null) {
      description
          .getPaths()
          .forEach((path, item) ->
              item.readOperationsMap()
                  .forEach((method, operation) -> complete(path, method, operation)));
    }
  }

  private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
    if (operation.getParameters() != null) {
      // Read of every request, so told once, in the words about the whole.
      operation.getParameters().removeIf(one -> "Accept-Language".equals(one.getName()));
    }
    if (!path.startsWith("/api/")) {
      return;
    }
    switch (method) {
      case POST ->
          add(
              operation,
              "Idempotency-Key",
              "Makes a repeat harmless: the same key and body are answered alike (幂等键)",
              "[\\x21-\\x7e]{1,128}",
              128,
              false);
      case PATCH ->
          add(operation, "If-Match", "The ETag that was read (读到的版本)", "\"[0-9]{1,19}\"", 21, true);
      default -> {
        // The others read no header of the kit.
      }
    }
  }

  private static void add(
      Operation operation,
      String name,
      String description,
      String pattern,
      int longest,
      boolean required) {
    boolean known =
        operation.getParameters() != null
            && operation.getParameters().stream()
                .anyMatch(one -> name.equalsIgnoreCase(one.getName()));
    if (known) {
      return;
    }
    Schema<?> text = Schemas.of("string");
    text.setPattern("^" + pattern + "$");
    text.setMaxLength(longest);
    operation.addParametersItem(
        new Parameter()
            .in("header")
            .name(name)
            .description(description)
            .required(required)
            .schema(text));
  }
}
