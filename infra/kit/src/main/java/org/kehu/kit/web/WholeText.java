package org.kehu.kit.web;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Text as it comes in: a number or a truth value is none, as the descriptions say. JSON may escape
 * half of a surrogate pair, which is no character: it could be stored, but never be answered or
 * told again, so it is refused.
 */
final class WholeText extends StringDeserializer {

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.currentToken().isNumeric() || parser.currentToken().isBoolean()) {
      context.handleUnexpectedToken(String.class, parser);
    }
    String text = super.deserialize(parser, context);
    if (text != null && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      // Without the text: it may be personal data.
      throw context.weirdStringException("", String.class, "half of a surrogate pair");
    }
    return text;
  }
}
