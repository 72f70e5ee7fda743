package org.kehu.customer.notice.template;

import java.util.Map;
import java.util.TreeMap;
import org.kehu.kit.crypto.EventSeal;
import org.kehu.kit.crypto.SealBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Personal links as other services tell them: sealed, since whoever holds one may use it, and
 * opened only when the notice is written.
 */
@Component
public class SealedLinks {

  /** What a link in an event is sealed for. */
  public static final String PURPOSE = "notice link";

  private static final Logger log = LoggerFactory.getLogger(SealedLinks.class);

  private final EventSeal seal;

  SealedLinks(EventSeal seal) {
    this.seal = seal;
  }

  /** The link that was sealed; empty text when it was not sealed, or not for this suite. */
  public String opened(String told) {
    try {
      return seal.open(PURPOSE, told);
    } catch (SealBroken unreadable) {
      log.warn("A personal link in an event cannot be used: it {}", unreadable.getMessage());
      return "";
    }
  }

  /** The values as they are written: what was sealed is opened. */
  public Map<String, String> opened(Map<String, String> values) {
    Map<String, String> open = new TreeMap<>(values);
    open.replaceAll((name, value) -> EventSeal.isSealed(value) ? opened(value) : value);
    return open;
  }
}
