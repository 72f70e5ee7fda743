package org.kehu.customer.notice.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.notice.channel.Channel;
import org.kehu.customer.notice.channel.Language;
import org.kehu.customer.notice.template.PlaceholderType;
import org.kehu.customer.notice.template.Template;
import org.kehu.customer.notice.template.TemplateText;

/** The newest version of every template, by code. */
@Schema(name = "NoticeTemplates")
record TemplatesView(List<TemplateView> items) {

  /** A kind of notice (通知模板), and what must be given for it. */
  @Schema(name = "NoticeTemplate")
  record TemplateView(
      @Schema(example = "case-received") String code,
      int version,
      Purpose purpose,
      List<Channel> channels,
      List<PlaceholderView> placeholders,
      List<TextView> texts) {

    static TemplateView of(Template template) {
      return new TemplateView(
          template.code(),
          template.version(),
          template.purpose(),
          template.channels(),
          template.placeholders().entrySet().stream()
              .map(one -> new PlaceholderView(one.getKey(), one.getValue()))
              .toList(),
          template.texts().entrySet().stream()
              .map(one -> TextView.of(one.getKey(), one.getValue()))
              .toList());
    }
  }

  /** A value that must be given, and how it must look. */
  @Schema(name = "NoticePlaceholder")
  record PlaceholderView(@Schema(example = "caseNumber") String name, PlaceholderType type) {}

  /** The words in one language. */
  @Schema(name = "NoticeText")
  record TextView(Language language, String subject, String body) {

    static TextView of(Language language, TemplateText text) {
      return new TextView(language, text.subject(), text.body());
    }
  }

  static TemplatesView of(List<Template> templates) {
    return new TemplatesView(templates.stream().map(TemplateView::of).toList());
  }
}
