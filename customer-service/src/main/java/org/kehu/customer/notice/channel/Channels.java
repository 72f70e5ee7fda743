package org.kehu.customer.notice.channel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** All channels. */
@Component
public class Channels {

  private final Map<Channel, NoticeChannel> channels = new EnumMap<>(Channel.class);

  Channels(List<NoticeChannel> channels) {
    channels.forEach(channel -> this.channels.put(channel.channel(), channel));
  }

  /** Whether a channel was set up. */
  public boolean isConfigured(Channel channel) {
    NoticeChannel known = channels.get(channel);
    return known != null && known.isConfigured();
  }

  /** Hands a message to a channel that was set up. */
  public Handover send(Channel channel, Message message) {
    return Objects.requireNonNull(channels.get(channel)).send(message);
  }
}
