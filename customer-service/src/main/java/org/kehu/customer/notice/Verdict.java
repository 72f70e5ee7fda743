package org.kehu.customer.notice;

import java.time.Instant;
import org.kehu.customer.notice.template.Template;

/** Whether a notice may go now. */
sealed interface Verdict {

  /** It may. */
  record Go(Route route, Template template) implements Verdict {}

  /** Not yet. */
  record Wait(Instant until, String cause) implements Verdict {}

  /** It must not, or cannot. */
  record Refuse(Reason reason) implements Verdict {}
}
