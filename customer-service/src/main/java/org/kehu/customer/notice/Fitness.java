package org.kehu.customer.notice;

import java.util.List;
import java.util.Optional;
import org.kehu.customer.notice.template.SealedLinks;
import org.kehu.customer.notice.template.Template;
import org.kehu.customer.notice.template.Templates;
import org.kehu.customer.notice.template.ValueFault;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Whether a request fits its template: said at once to a caller, kept as a refusal for an event.
 */
@Component
class Fitness {

  private final Templates templates;
  private final SealedLinks sealed;

  Fitness(Templates templates, SealedLinks sealed) {
    this.templates = templates;
    this.sealed = sealed;
  }

  /** The newest version of the template, or a 422 that names every fault. */
  Template require(RequestNotice request) {
    Template template =
        templates
            .newest(request.template())
            .orElseThrow(() -> unfit("/template", "template-unknown"));
    if (template.purpose() != request.purpose()) {
      throw unfit("/purpose", "purpose-mismatch");
    }
    if (request.channel() != null && !template.channels().contains(request.channel())) {
      throw unfit("/channel", "channel-not-of-template");
    }
    Problem problem = NoticeProblem.NOTICE_UNFIT.problem();
    List<ValueFault> faults = template.faults(request.values(), null);
    faults.forEach(fault -> problem.error(new FieldError("/values/" + fault.name(), fault.code())));
    if (!faults.isEmpty()) {
      throw problem;
    }
    return template;
  }

  /** Why what an event asks for cannot be sent; empty if it fits. */
  Optional<Reason> faultOf(RequestNotice request) {
    Optional<Template> template = templates.newest(request.template());
    if (template.isEmpty()) {
      return Optional.of(Reason.TEMPLATE_UNKNOWN);
    }
    if (template.get().purpose() != request.purpose()) {
      return Optional.of(Reason.PURPOSE_MISMATCH);
    }
    return template.get().faults(request.values(), sealed).isEmpty()
        ? Optional.empty()
        : Optional.of(Reason.VALUES_INVALID);
  }

  /** The newest version of a template that is there. */
  Template template(RequestNotice request) {
    return templates.newest(request.template()).orElseThrow();
  }

  private static Problem unfit(String pointer, String code) {
    return NoticeProblem.NOTICE_UNFIT.problem().error(new FieldError(pointer, code));
  }
}
