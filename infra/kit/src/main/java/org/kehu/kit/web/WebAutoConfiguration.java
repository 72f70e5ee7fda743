package org.kehu.kit.web;

import jakarta.validation.Validator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** One JSON, one problem shape, one way of paging for all services. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@Import({ProblemAdvice.class, ErrorPage.class})
public class WebAutoConfiguration {

  @Bean
  ProblemWriter problemWriter(
      @Value("${spring.application.name}") String service, JsonMapper mapper) {
    return new ProblemWriter(service, mapper);
  }

  /** Also where the server itself refuses. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverRefusals(ProblemWriter writer) {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new ServerRefusals(writer)));
  }

  /** Under the name by which the framework looks for it. */
  @Bean
  MultipartResolver multipartResolver() {
    return new StreamedParts();
  }

  @Bean
  Batches batches(
      @Value("${spring.application.name}") String service, JsonMapper mapper, Validator validator) {
    return new Batches(service, mapper, validator);
  }

  @Bean
  MergePatch mergePatch(JsonMapper mapper, Validator validator) {
    return new MergePatch(mapper, validator);
  }

  /**
   * Strict in what comes in: unknown fields, doubled fields, trailing words and broken text are
   * refused.
   */
  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return builder ->
        builder
            .addModule(
                new SimpleModule("whole-text").addDeserializer(String.class, new WholeText()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(present ->
                present.withValueInclusion(
                    com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL));
  }

  @Bean
  WebMvcConfigurer pages() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageRequestResolver());
      }

      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new KnownParameters());
      }
    };
  }
}
