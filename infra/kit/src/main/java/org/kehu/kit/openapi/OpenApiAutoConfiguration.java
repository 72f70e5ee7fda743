package org.kehu.kit.openapi;

import java.util.List;
import org.kehu.kit.access.table.AccessTable;
import org.kehu.kit.access.table.AccessTableReader;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Completes the description that springdoc makes of a service's controllers. */
@AutoConfiguration
@ConditionalOnClass(OpenApiCustomizer.class)
public class OpenApiAutoConfiguration {

  /** Paging is resolved by the kit, so the kit describes it. */
  @Bean
  OperationCustomizer describedPaging() {
    return new PagingParameters();
  }

  /** Two types never share a name. */
  @Bean
  OneNameOneType distinctNames() {
    return new OneNameOneType();
  }

  /** The order matters: names and refusals first, then limits over all that is there. */
  @Bean
  OpenApiCustomizer describedService(
      @Value("${spring.application.name}") String service, OneNameOneType names) {
    ClassLoader loader = OpenApiAutoConfiguration.class.getClassLoader();
    AccessTable table =
        AccessTableReader.fromClassPath(loader, service).orElse(AccessTable.of(List.of()));
    SuiteDescription suite = new SuiteDescription(service, table, ProblemCatalogue.of(service));
    return description -> {
      names.check();
      suite.complete(description);
      ReachableSchemas.plain(description);
      new CommonAnswers().complete(description);
      CallHeaders.complete(description);
      new SchemaLimits(description).complete();
      ReachableSchemas.dropOthers(description);
    };
  }
}
