'placeholder'
