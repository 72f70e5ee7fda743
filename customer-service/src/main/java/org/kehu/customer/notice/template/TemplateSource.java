package org.kehu.customer.notice.template;

import java.util.List;

/** Where the templates lie. */
public interface TemplateSource {

  /** All versions of all templates. */
  List<Template> all();
}
