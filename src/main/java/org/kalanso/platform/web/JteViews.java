package org.kalanso.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Views named {@code jte:module/noun/page} are rendered by precompiled JTE templates. */
@Configuration(proxyBeanMethods = false)
class JteViews {
    @Bean
    TemplateEngine templateEngine() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine) {
        return new Resolver(engine);
    }

    private record Resolver(TemplateEngine engine) implements ViewResolver, Ordered {
        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            return name.startsWith("jte:") ? new JteView(engine, name.substring(4) + ".jte") : null;
        }
    }

    private record JteView(TemplateEngine engine, String template) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var params = new HashMap<String, Object>(model == null ? Map.of() : model);
            params.keySet().removeIf(key -> key.startsWith("org.springframework"));
            var out = new Utf8ByteOutput();
            engine.render(template, params, out);
            response.setContentType(getContentType());
            response.setContentLength(out.getContentLength());
            out.writeTo(response.getOutputStream());
        }
    }
}
