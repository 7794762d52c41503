package org.kalanso;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Kalanso {
    public static void main(String[] args) {
        SpringApplication.run(Kalanso.class, args);
    }
}
