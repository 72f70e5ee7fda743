/** What the services tell on Kafka, out of their AsyncAPI files and JSON Schemas. */
@NullMarked
package org.kehu.gateway.portal.asyncapi;

import org.jspecify.annotations.NullMarked;
