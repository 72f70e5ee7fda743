package org.kehu.kit.lifecycle;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.client.serviceregistry.Registration;
import org.springframework.cloud.client.serviceregistry.ServiceRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** Drains whatever is registered with discovery. */
@AutoConfiguration
@ConditionalOnClass(ServiceRegistry.class)
@EnableConfigurationProperties(DrainProperties.class)
public class LifecycleAutoConfiguration {

  @Bean
  Drain drain(
      ApplicationContext context,
      DrainProperties properties,
      ObjectProvider<ServiceRegistry<Registration>> registry,
      ObjectProvider<Registration> registration) {
    return new Drain(context, properties, registry, registration);
  }
}
