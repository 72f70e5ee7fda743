package org.kehu.kit.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.kehu.kit.paging.PageRequest;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Describes {@code ?limit=&after=&total=} wherever a controller takes a {@link PageRequest}. */
final class PagingParameters implements OperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    boolean paged =
        Arrays.stream(handler.getMethodParameters())
            .anyMatch(parameter -> parameter.getParameterType() == PageRequest.class);
    if (paged) {
      if (operation.getParameters() != null) {
        operation
            .getParameters()
            .removeIf(known -> known.getSchema() != null && isPageRequest(known.getSchema()));
      }
      operation.addParametersItem(limit());
      operation.addParametersItem(after());
      operation.addParametersItem(total());
    }
    return operation;
  }

  private static boolean isPageRequest(Schema<?> schema) {
    return schema.get$ref() != null && schema.get$ref().endsWith("/PageRequest");
  }

  private static Parameter limit() {
    Schema<?> number = Schemas.of("integer");
    number.setFormat("int32");
    number.setMinimum(BigDecimal.ONE);
    number.setMaximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
    number.setDefault(PageRequest.DEFAULT_LIMIT);
    return query("limit", "每页条数 (items a page)", number);
  }

  private static Parameter after() {
    Schema<?> cursor = Schemas.of("string");
    cursor.setMinLength(1);
    cursor.setMaxLength(2_000);
    return query("after", "上一页的 next (cursor: \"next\" of the former page)", cursor);
  }

  private static Parameter total() {
    Schema<?> flag = Schemas.of("boolean");
    flag.setDefault(false);
    return query("total", "是否统计总数 (whether to count all)", flag);
  }

  private static Parameter query(String name, String description, Schema<?> schema) {
    return new Parameter().in("query").name(name).description(description).schema(schema);
  }
}
