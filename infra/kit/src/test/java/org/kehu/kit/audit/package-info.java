@org.jspecify.annotations.NullMarked
package org.kehu.kit.audit;
