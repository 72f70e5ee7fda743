package org.kehu.gateway.portal.asyncapi;

/**
 * A member of an event or a header of its record.
 *
 * @param name with the names above it: {@code items[].code}
 * @param type JSON type and format: {@code string date-time}
 * @param about empty where the schema says nothing
 */
public record Field(String name, String type, boolean required, String about) {}
