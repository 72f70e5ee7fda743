package org.kehu.customer.notice.web;

import org.kehu.customer.notice.channel.Channel;
import org.kehu.customer.notice.channel.NoticeChannel;
import org.kehu.customer.notice.channel.NoticeProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The gateways that take short messages; each is off until it has an address. */
@Configuration(proxyBeanMethods = false)
class Gateways {

  @Bean
  NoticeChannel smsChannel(NoticeProperties settings, JsonMapper mapper) {
    return new HttpGateway(Channel.SMS, settings.sms(), mapper);
  }

  @Bean
  NoticeChannel webhookChannel(NoticeProperties settings, JsonMapper mapper) {
    return new HttpGateway(Channel.WEBHOOK, settings.webhook(), mapper);
  }
}
