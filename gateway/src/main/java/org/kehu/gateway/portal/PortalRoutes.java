package org.kehu.gateway.portal;

import org.kehu.gateway.portal.content.Assets;
import org.kehu.gateway.portal.content.ContractFiles;
import org.kehu.gateway.portal.openapi.Descriptions;
import org.kehu.gateway.portal.page.AccessPage;
import org.kehu.gateway.portal.page.ApisPage;
import org.kehu.gateway.portal.page.EventsPage;
import org.kehu.gateway.portal.page.ProblemsPage;
import org.kehu.gateway.portal.page.StartPage;
import org.kehu.gateway.portal.page.StatusPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The portal's addresses; {@code access/gateway.yaml} lets everybody read each of them. */
@Configuration(proxyBeanMethods = false)
class PortalRoutes {

  @Bean
  RouterFunction<ServerResponse> portalPages(
      StartPage start,
      ApisPage apis,
      EventsPage events,
      ProblemsPage problems,
      AccessPage access,
      StatusPage status) {
    return RouterFunctions.route()
        .route(RequestPredicates.path("/portal"), start::show)
        .route(RequestPredicates.path("/portal/apis"), apis::first)
        .route(RequestPredicates.path("/portal/apis/{service}"), apis::show)
        .route(RequestPredicates.path("/portal/events"), events::overview)
        .route(RequestPredicates.path("/portal/events/{service}"), events::show)
        .route(RequestPredicates.path("/portal/problems"), problems::show)
        .route(RequestPredicates.path("/portal/access"), access::show)
        .route(RequestPredicates.path("/portal/status"), status::show)
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> portalFiles(
      Assets assets, ContractFiles contracts, Descriptions descriptions) {
    return RouterFunctions.route()
        .route(RequestPredicates.path("/portal/assets/{file}"), assets::serve)
        .route(RequestPredicates.path("/portal/openapi/{file}"), descriptions::serve)
        .route(RequestPredicates.path("/portal/asyncapi/{file}"), contracts::asyncApi)
        .route(RequestPredicates.path("/portal/schemas/{file}"), contracts::schema)
        .build();
  }
}
