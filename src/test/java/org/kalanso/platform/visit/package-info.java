@org.jspecify.annotations.NullMarked
package org.kalanso.platform.visit;
