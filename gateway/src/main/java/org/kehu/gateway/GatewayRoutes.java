package org.kehu.gateway;

import org.kehu.gateway.forward.Forwarder;
import org.kehu.gateway.passage.Passage;
import org.kehu.gateway.route.PublicApi;
import org.kehu.gateway.route.Route;
import org.kehu.gateway.route.RouteProperties;
import org.kehu.gateway.status.OwnAnswers;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The gateway's routes. Which service a request belongs to was settled at the gate by its access
 * row, so a route asks for that instead of matching the path a second time.
 */
@Configuration(proxyBeanMethods = false)
class GatewayRoutes {

  @Bean
  PublicApi publicApi(RouteProperties properties) {
    return PublicApi.of(properties.routes());
  }

  @Bean
  RouterFunction<ServerResponse> serviceRoutes(RouteProperties properties, Forwarder forwarder) {
    return properties.routes().stream()
        .map(route -> toService(route, forwarder))
        .reduce(RouterFunction::and)
        .orElseThrow();
  }

  @Bean
  RouterFunction<ServerResponse> ownRoutes(OwnAnswers answers) {
    return GatewayRouterFunctions.route(PublicApi.OWN)
        .route(RequestPredicates.path("/"), answers::pointer)
        .route(RequestPredicates.path("/api/v1/status"), answers::status)
        .build();
  }

  private static RouterFunction<ServerResponse> toService(Route route, Forwarder forwarder) {
    return GatewayRouterFunctions.route(route.service())
        .route(request -> belongsTo(request, route), request -> forward(forwarder))
        .build();
  }

  private static boolean belongsTo(ServerRequest request, Route route) {
    return Passage.of(request.servletRequest()).operation().service().equals(route.service());
  }

  private static ServerResponse forward(Forwarder forwarder) {
    return GatewayServerResponse.ok()
        .build((request, response) -> {
          forwarder.forward(request, response, Passage.of(request));
          return null;
        });
  }
}
