package org.kehu.complaint.recommendation;

import java.util.List;

/**
 * A product or service that fits a need.
 *
 * @param item its code
 * @param name in Chinese
 * @param reason why it fits
 * @param words of the need that it was found by
 */
public record Suggestion(String item, String name, String reason, List<String> words) {}
